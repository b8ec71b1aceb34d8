// SPDX-License-Identifier: Apache-2.0
/** NRF (TS 23.501 §6.2.6), with the policy information store of on-demand security services. */
module org.alcazar.nrf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.policy;
    requires transitive org.alcazar.sbi;
    exports org.alcazar.nrf;
}
