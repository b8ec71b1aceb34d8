// SPDX-License-Identifier: Apache-2.0
/** Service-based interfaces (TS 29.5xx) as Java contracts. */
module org.alcazar.sbi {
    requires transitive static org.jspecify;
    requires transitive org.alcazar.wire;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.ondemand;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    exports org.alcazar.sbi;
    exports org.alcazar.sbi.amf;
    exports org.alcazar.sbi.ausf;
    exports org.alcazar.sbi.eir;
    exports org.alcazar.sbi.hss;
    exports org.alcazar.sbi.json;
    exports org.alcazar.sbi.nrf;
    exports org.alcazar.sbi.ondemand;
    exports org.alcazar.sbi.pcf;
    exports org.alcazar.sbi.smf;
    exports org.alcazar.sbi.udm;
}
