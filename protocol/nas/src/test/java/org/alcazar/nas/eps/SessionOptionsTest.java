// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ProtocolConfigurationOptions.Option;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class SessionOptionsTest {

    private static final List<QosRule> RULES = List.of(QosRule.defaultRule(1, 255, 1));
    private static final List<QosFlow> FLOWS = List.of(new QosFlow(1, QosFlow.Operation.CREATE, true, List.of(new QosFlowParameter.FiveQi(9))));

    @Test
    void tellsASessionInContainersThatEveryDissectorReads() {
        var options = ProtocolConfigurationOptions.of(SessionOptions.pduSessionId(5), SessionOptions.snssai(Snssai.of(1, 0x10203),
                Octets.fromHex("99f907")), SessionOptions.sessionAmbr(SessionAmbr.of(100_000_000, 50_000_000)));
        assertThat(PcoCodec.ofNetwork(options).toHex()).isEqualTo("80" + "001a0105" + "001b070101020399f907" + "001d06"
                + Objects.requireNonNull(options.first(ProtocolConfigurationOptions.SESSION_AMBR)).toHex());
    }

    @Test
    void isReadAsItWasWritten() {
        var ambr = SessionAmbr.of(100_000_000, 50_000_000);
        var written = ProtocolConfigurationOptions.of(SessionOptions.pduSessionId(15), SessionOptions.snssai(Snssai.of(2), Octets.fromHex("99f907")),
                SessionOptions.sessionAmbr(ambr), SessionOptions.qosRules(RULES), SessionOptions.qosFlows(FLOWS));
        var read = PcoCodec.fromNetwork(PcoCodec.ofNetwork(written));
        assertThat(SessionOptions.pduSessionId(read)).isEqualTo(15);
        assertThat(SessionOptions.snssai(read)).isEqualTo(Snssai.of(2));
        assertThat(SessionOptions.sessionAmbr(read)).isEqualTo(ambr);
        assertThat(SessionOptions.qosRules(read)).isEqualTo(RULES);
        assertThat(SessionOptions.qosFlows(read)).isEqualTo(FLOWS);
    }

    @Test
    void whatIsLongGoesIntoTheContainerForThat() {
        var many = new ArrayList<QosFlow>();
        for (int qfi = 1; qfi < 64; qfi++) {
            many.add(new QosFlow(qfi, QosFlow.Operation.CREATE, true, List.of(new QosFlowParameter.FiveQi(9))));
        }
        var option = SessionOptions.qosFlows(many);
        assertThat(option.identifier()).isEqualTo(ProtocolConfigurationOptions.LONG_QOS_FLOW_DESCRIPTIONS);
        assertThat(SessionOptions.qosFlows(PcoCodec.fromNetwork(PcoCodec.ofNetwork(ProtocolConfigurationOptions.of(option))))).isEqualTo(many);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() {
        for (var contents : List.of(Octets.EMPTY, Octets.of(0), Octets.of(16), Octets.of(1, 2, 3), Octets.of(255, 255, 255, 255, 255, 255, 255))) {
            var options = ProtocolConfigurationOptions.of(new Option(ProtocolConfigurationOptions.PDU_SESSION_ID, contents),
                    new Option(ProtocolConfigurationOptions.S_NSSAI, contents.slice(0, Math.min(3, contents.length()))),
                    new Option(ProtocolConfigurationOptions.QOS_RULES, contents), new Option(ProtocolConfigurationOptions.SESSION_AMBR, contents));
            assertThat(SessionOptions.pduSessionId(options)).isNull();
            assertThat(SessionOptions.snssai(options)).isNull();
            assertThat(SessionOptions.qosRules(options)).isNull();
            assertThat(SessionOptions.sessionAmbr(options)).isNull();
        }
        assertThat(SessionOptions.qosFlows(ProtocolConfigurationOptions.of())).isNull();
    }
}
