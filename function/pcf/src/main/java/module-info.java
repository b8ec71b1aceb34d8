// SPDX-License-Identifier: Apache-2.0
/** PCF (TS 23.501 §6.2.4, TS 23.503). */
module org.alcazar.pcf {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.persistence;
    requires transitive org.alcazar.policy;
    requires transitive org.alcazar.sbi;
    requires transitive org.alcazar.strand;
    requires org.slf4j;
    exports org.alcazar.pcf;
    exports org.alcazar.pcf.policy;
    opens org.alcazar.pcf.policy to tools.jackson.databind;
}
