// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/** The user plane security policy of a session (TS 29.571 §5.4.4.8, TS 23.501 §5.10.3). */
public record UpSecurity(UpProtection upIntegr, UpProtection upConfid) {
}
