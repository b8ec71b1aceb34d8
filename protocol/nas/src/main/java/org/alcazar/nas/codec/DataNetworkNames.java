// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import org.alcazar.nas.element.Dnn;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Data network names: labels, each after its length (TS 23.003 §9.1). */
final class DataNetworkNames {

    private DataNetworkNames() {
    }

    static Dnn read(OctetReader in) {
        var name = new StringBuilder(in.remaining());
        if (in.remaining() > Dnn.MAX_OCTETS) {
            throw in.fault("a DNN of " + in.remaining() + " octets");
        }
        while (in.hasRemaining()) {
            int length = in.u8();
            if (length == 0 || length > Dnn.MAX_LABEL) {
                throw in.fault("a label of " + length + " octets");
            }
            if (!name.isEmpty()) {
                name.append('.');
            }
            for (int i = 0; i < length; i++) {
                name.append(character(in));
            }
        }
        return new Dnn(name.toString());
    }

    private static char character(OctetReader in) {
        char c = (char) in.u8();
        if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_') {
            return c;
        }
        throw in.fault("a label of other than letters, digits and hyphens");
    }

    static void write(OctetWriter out, Dnn dnn) {
        for (var label : dnn.labels()) {
            out.u8(label.length());
            for (int i = 0; i < label.length(); i++) {
                out.u8(label.charAt(i));
            }
        }
    }
}
