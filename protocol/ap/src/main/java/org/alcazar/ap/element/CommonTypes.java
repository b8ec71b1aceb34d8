// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import java.util.List;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperReader;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.AperWriter;
import org.alcazar.wire.aper.UnknownExtensionException;
import org.jspecify.annotations.Nullable;

/** Encodings that elements of every application protocol have. */
public final class CommonTypes {

    /** An enumeration of the one value {@code true}, whatever its name: there or not there. */
    public static final AperType<Boolean> FLAG = new AperType<>() {
        @Override
        public Boolean decode(AperReader in) {
            if (in.bit()) {
                throw new UnknownExtensionException("a value of an enumeration's extension", in.offset());
            }
            return true;
        }

        @Override
        public void encode(AperWriter out, Boolean value) {
            out.bit(false);
        }
    };

    /** An element that is passed on as it is: its encoding, at least one octet. */
    public static final AperType<Octets> UNREAD = new AperType<>() {
        @Override
        public Octets decode(AperReader in) {
            int length = in.whole().length();
            if (length == 0) {
                throw in.fault("an encoding of no octets");
            }
            return in.octets(length);
        }

        @Override
        public void encode(AperWriter out, Octets value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("an encoding has at least one octet");
            }
            out.octets(value);
        }
    };

    private CommonTypes() {
    }

    /** For optional lists of at least one item: an empty one is absent. */
    public static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
