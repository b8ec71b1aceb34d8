// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.io.IOException;

/** A file is no capture. */
public final class CaptureException extends IOException {

    private static final long serialVersionUID = 1L;

    CaptureException(String message) {
        super(message);
    }
}
