// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

/** The authentication server of a data network (DN-AAA), behind whatever protocol it speaks. */
public interface DnAaa {

    /** What operators call it. */
    String name();

    /**
     * Hands over the UE's part of an EAP conversation and waits for what the server makes of it, as long as its settings say. Only to be
     * called in a turn, and not on a strand that is to hear other things meanwhile.
     */
    AaaAnswer ask(AaaQuestion question);
}
