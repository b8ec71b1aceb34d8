// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.nio.ByteBuffer;
import org.alcazar.upf.n6.N6;

/** A data network that takes everything, and gives nothing. */
final class SinkNetwork implements N6 {

    @Override
    public void start(Receiver receiver) {
        // Nothing comes back.
    }

    @Override
    public boolean send(ByteBuffer packet) {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
