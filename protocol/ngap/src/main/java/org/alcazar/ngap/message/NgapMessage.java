// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import org.alcazar.ap.codec.Residue;

/**
 * An NGAP message (TS 38.413 §9.2).
 *
 * <p>Components that are {@code @Nullable} though the standard calls the element mandatory are those of criticality "ignore": a sender has
 * to put them in, and constructors for sending want them; a receiver has to do without (§10.3.5).
 */
public sealed interface NgapMessage permits ToAmf, ToRan, UeAssociated {

    /** What a received message held beyond its other components. */
    Residue residue();
}
