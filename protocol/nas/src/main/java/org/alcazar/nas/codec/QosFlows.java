// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.BitRate;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosFlowParameter.AveragingWindow;
import org.alcazar.nas.element.QosFlowParameter.EpsBearerIdentity;
import org.alcazar.nas.element.QosFlowParameter.FiveQi;
import org.alcazar.nas.element.QosFlowParameter.GuaranteedDownlink;
import org.alcazar.nas.element.QosFlowParameter.GuaranteedUplink;
import org.alcazar.nas.element.QosFlowParameter.MaximumDownlink;
import org.alcazar.nas.element.QosFlowParameter.MaximumUplink;
import org.alcazar.nas.element.QosFlowParameter.Unknown;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Lists of QoS flow descriptions (TS 24.501 §9.11.4.12). */
final class QosFlows {

    private static final List<QosFlow.Operation> OPERATIONS = List.of(QosFlow.Operation.values());
    private static final int LISTED = 0x40;
    private static final int RATE_OCTETS = 3;

    private QosFlows() {
    }

    static List<QosFlow> read(OctetReader in) {
        var flows = new ArrayList<QosFlow>(2);
        while (in.hasRemaining()) {
            int qfi = in.u8() & 0x3f;
            var operation = OPERATIONS.get(in.u8() >> 5);
            int head = in.u8();
            int count = head & 0x3f;
            var parameters = new ArrayList<QosFlowParameter>(Math.min(count, 8));
            for (int i = 0; i < count; i++) {
                parameters.add(readParameter(in.u8(), in.sub(in.u8())));
            }
            flows.add(new QosFlow(qfi, operation, (head & LISTED) != 0, parameters));
        }
        return List.copyOf(flows);
    }

    private static QosFlowParameter readParameter(int identifier, OctetReader in) {
        return switch (in.remaining()) {
            case 1 -> switch (identifier) {
                case 1 -> new FiveQi(in.u8());
                case 7 -> new EpsBearerIdentity(in.u8() >> 4);
                default -> new Unknown(identifier, in.rest());
            };
            case 2 -> identifier == 6 ? new AveragingWindow(in.u16()) : new Unknown(identifier, in.rest());
            case RATE_OCTETS -> switch (identifier) {
                case 2 -> new GuaranteedUplink(SessionElements.readRate(in));
                case 3 -> new GuaranteedDownlink(SessionElements.readRate(in));
                case 4 -> new MaximumUplink(SessionElements.readRate(in));
                case 5 -> new MaximumDownlink(SessionElements.readRate(in));
                default -> new Unknown(identifier, in.rest());
            };
            default -> new Unknown(identifier, in.rest());
        };
    }

    static void write(OctetWriter out, List<QosFlow> flows) {
        for (var flow : flows) {
            out.u8(flow.qfi()).u8(flow.operation().ordinal() << 5).u8((flow.listed() ? LISTED : 0) | flow.parameters().size());
            flow.parameters().forEach(parameter -> writeParameter(out, parameter));
        }
    }

    private static void writeParameter(OctetWriter out, QosFlowParameter parameter) {
        switch (parameter) {
            case FiveQi(var value) -> out.u8(1).u8(1).u8(value);
            case GuaranteedUplink(var rate) -> writeRate(out, 2, rate);
            case GuaranteedDownlink(var rate) -> writeRate(out, 3, rate);
            case MaximumUplink(var rate) -> writeRate(out, 4, rate);
            case MaximumDownlink(var rate) -> writeRate(out, 5, rate);
            case AveragingWindow(var milliseconds) -> out.u8(6).u8(2).u16(milliseconds);
            case EpsBearerIdentity(var value) -> out.u8(7).u8(1).u8(value << 4);
            case Unknown(var identifier, var contents) -> out.u8(identifier).u8(contents.length()).octets(contents);
        }
    }

    private static void writeRate(OctetWriter out, int identifier, BitRate rate) {
        out.u8(identifier).u8(RATE_OCTETS);
        SessionElements.writeRate(out, rate);
    }
}
