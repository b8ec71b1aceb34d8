// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * A header field to add to messages (TS 29.244 §8.2.67).
 *
 * @param headerType 0 HTTP
 */
public record HeaderEnrichment(int headerType, OctetString name, OctetString value) {
}
