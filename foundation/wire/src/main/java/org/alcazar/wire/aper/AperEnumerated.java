// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

/** ENUMERATED (X.691 §14). */
final class AperEnumerated<E extends Enum<E>> implements AperType<E> {

    private final E[] constants;
    private final int root;
    private final boolean extensible;

    AperEnumerated(Class<E> type, int root, boolean extensible) {
        this.constants = type.getEnumConstants();
        this.root = root;
        this.extensible = extensible;
    }

    @Override
    public E decode(AperReader in) {
        if (extensible && in.bit()) {
            int index = in.normallySmall();
            if (index >= constants.length - root) {
                throw new UnknownExtensionException("value " + index + " of an enumeration's extension", in.offset());
            }
            return constants[root + index];
        }
        return constants[(int) in.constrained(0, root - 1)];
    }

    @Override
    public void encode(AperWriter out, E value) {
        int ordinal = value.ordinal();
        if (extensible) {
            out.bit(ordinal >= root);
        }
        if (ordinal >= root) {
            out.normallySmall(ordinal - root);
        } else {
            out.constrained(ordinal, 0, root - 1);
        }
    }
}
