// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.TimeToWait;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a decoded message says, under the names that the dissector of the shared vectors gives it, in wire order. */
final class Facts {

    private final Map<String, List<String>> found = new TreeMap<>();

    private Facts() {
    }

    static Map<String, List<String>> of(Object message) {
        var facts = new Facts();
        facts.visit("", message);
        return facts.found;
    }

    private void visit(String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case Residue residue -> { }
            case AmfUeNgapId id -> add("AMF_UE_NGAP_ID", Long.toString(id.value()));
            case RanUeNgapId id -> add("RAN_UE_NGAP_ID", Long.toString(id.value()));
            case PlmnIdentity plmn when name.equals("plmnIdentity") -> add("pLMNIdentity", plmn.octets().toHex());
            case PlmnIdentity elsewhere -> { }
            case SNssai slice -> slice(slice);
            case HandoverType type -> add("HandoverType", type);
            case SecurityContext context -> add("nextHopChainingCount", Integer.toString(context.nextHopChainingCount()));
            case SecurityKey key -> add("SecurityKey", Octets.of(key.secret().reveal()).toHex());
            case CauseRadioNetwork cause -> add("radioNetwork", cause);
            case CauseTransport cause -> add("transport", cause);
            case CauseNas cause -> add("nas", cause);
            case CauseProtocol cause -> add("protocol", cause);
            case CauseMisc cause -> add("misc", cause);
            case RrcEstablishmentCause cause -> add("RRCEstablishmentCause", cause);
            case TimeToWait time -> add("TimeToWait", time);
            case GlobalRanNodeId.Gnb gnb -> {
                visit("plmnIdentity", gnb.plmnIdentity());
                add("gNB_ID", gnb.gnbId().octets().toHex());
            }
            case PduSession.Setup setup -> visit("", setup.sNssai()); // its NAS message goes by another name
            case List<?> list -> list.forEach(element -> visit(name, element));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    visit(component.getName(), get(record, component));
                }
            }
            default -> named(name, value);
        }
    }

    private void named(String name, Object value) {
        switch (name) {
            case "nasPdu" -> add("NAS_PDU", value.toString());
            case "tac" -> add("tAC", value.toString());
            case "amfName" -> add("AMFName", value.toString());
            case "gtpTeid" -> add("gTP_TEID", "%08x".formatted((Long) value));
            case "ranNodeName" -> add("RANNodeName", value.toString());
            default -> { }
        }
    }

    private void slice(SNssai slice) {
        add("sST", "%02x".formatted(slice.sst()));
        if (slice.sd() != null) {
            add("sD", "%06x".formatted(slice.sd()));
        }
    }

    private void add(String name, Enum<?> value) {
        add(name, Integer.toString(value.ordinal()));
    }

    private void add(String name, String value) {
        found.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
