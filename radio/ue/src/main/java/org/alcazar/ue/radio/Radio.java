// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Tai;
import org.jspecify.annotations.Nullable;

/** A cell that a UE camps on. */
public interface Radio {

    /** The tracking area that the cell broadcasts; its PLMN is the serving network. */
    Tai tai();

    /**
     * Sets up a connection that carries the UE's initial NAS message.
     *
     * <p>The listener may be told of things before this returns; they carry the connection they belong to.
     *
     * @return null if the cell takes nobody: it is not connected to a core, or is told to hold back
     */
    @Nullable RadioConnection connect(InitialAccess access, RadioListener listener);

    /** Listens for pagings of that identity, without a connection. */
    void camp(FiveGSTmsi identity, RadioListener listener);

    /** Listens for them no longer. */
    void leave(FiveGSTmsi identity, RadioListener listener);
}
