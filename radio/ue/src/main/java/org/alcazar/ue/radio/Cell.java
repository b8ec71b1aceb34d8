// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.nas.element.Tai;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a UE camps on: of NR or of E-UTRA. What goes over a connection is the same in both; whose bearers they are differs ({@link Bearer}),
 * and the identity that the UE goes by.
 *
 * @param <I> the short temporary identity that UEs are paged by
 */
public sealed interface Cell<I> permits NrCell, EutraCell {

    /** The tracking area that the cell broadcasts; its PLMN is the serving network. */
    Tai tai();

    /**
     * Sets up a connection that carries the UE's initial NAS message.
     *
     * <p>The listener may be told of things before this returns; they carry the connection they belong to.
     *
     * @return null if the cell takes nobody: it is not connected to a core, or is told to hold back
     */
    @Nullable RadioConnection connect(InitialAccess<I> access, RadioListener listener);

    /** Listens for pagings of that identity, without a connection. */
    void camp(I identity, RadioListener listener);

    /** Listens for them no longer. */
    void leave(I identity, RadioListener listener);
}
