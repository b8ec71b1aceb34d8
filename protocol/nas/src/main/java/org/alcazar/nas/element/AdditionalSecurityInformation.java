// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Additional 5G security information (TS 24.501 §9.11.3.12).
 *
 * @param initialMessageRequested RINMR: the UE is to send the whole initial message again, in the Security Mode Complete
 * @param horizontalDerivation HDP: a new K_AMF is to be derived
 */
public record AdditionalSecurityInformation(boolean initialMessageRequested, boolean horizontalDerivation) {
}
