// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

/** Names a UE on one side of an interface: a protocol has one such identifier for the core network's side and one for the radio's. */
public interface UeId {

    long value();
}
