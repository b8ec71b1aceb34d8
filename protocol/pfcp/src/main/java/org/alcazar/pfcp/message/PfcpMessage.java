// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import org.alcazar.pfcp.element.OtherElements;

/** What a packet holds after its header (TS 29.244 §7.3). */
public sealed interface PfcpMessage permits NodeMessage, SessionMessage {

    PfcpMessageType messageType();

    /** What the record has no component for. */
    OtherElements others();
}
