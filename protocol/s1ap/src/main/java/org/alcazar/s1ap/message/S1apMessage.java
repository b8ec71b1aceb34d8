// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import org.alcazar.ap.codec.Residue;

/**
 * An S1AP message (TS 36.413 §9.1).
 *
 * <p>Components that are {@code @Nullable} though the standard calls the element mandatory are those of criticality "ignore": a sender has
 * to put them in, and constructors for sending want them; a receiver has to do without (§10.3.5).
 */
public sealed interface S1apMessage permits ToMme, ToEnb, UeAssociated {

    /** What a received message held beyond its other components. */
    Residue residue();
}
