// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

/** {@code Nnrf_NFDiscovery} (TS 29.510 §5.3). */
public interface NfDiscoveryService {

    /** Who could do it ({@code GET /nf-instances}). */
    SearchResult search(SearchRequest request);
}
