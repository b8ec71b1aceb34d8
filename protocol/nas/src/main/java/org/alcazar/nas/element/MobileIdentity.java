// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** 5GS mobile identity (TS 24.501 §9.11.3.4). */
public sealed interface MobileIdentity permits Suci, FiveGGuti, Imei, FiveGSTmsi, Imeisv, NoIdentity, MacAddress, Eui64 {
}
