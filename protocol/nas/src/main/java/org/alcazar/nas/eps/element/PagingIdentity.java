// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** Which identity a UE was paged with (TS 24.301 §9.9.3.25A); the ordinal is the coded value. */
public enum PagingIdentity {
    IMSI,
    TMSI
}
