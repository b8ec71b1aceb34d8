// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * Network slicing indication (TS 24.501 §9.11.3.36).
 *
 * @param subscriptionChanged from the network only
 * @param fromDefaultConfiguredNssai from the UE only: what it requests stems from the default configured NSSAI
 */
public record NetworkSlicingIndication(boolean subscriptionChanged, boolean fromDefaultConfiguredNssai) {
}
