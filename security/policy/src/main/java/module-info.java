// SPDX-License-Identifier: Apache-2.0
/** On-demand security services: who wants which, what each side can do, and what is run. */
module org.alcazar.policy {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.ondemand;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires org.slf4j;
    exports org.alcazar.policy;
    exports org.alcazar.policy.store;
}
