// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** The identity asked for is not there (TS 24.501 §9.11.3.4). */
public record NoIdentity() implements MobileIdentity {
}
