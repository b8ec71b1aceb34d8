// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** The UE has no identity of the type it was asked for (TS 24.008 §10.5.1.4). */
public record NoMsIdentity() implements MsIdentity {
}
