// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import org.alcazar.nas.element.Imei;

/** EPS mobile identity (TS 24.301 §9.9.3.12). */
public sealed interface EpsMobileIdentity permits EpsGuti, Imsi, Imei {
}
