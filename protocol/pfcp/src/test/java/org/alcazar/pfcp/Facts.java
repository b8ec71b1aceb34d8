// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.RemoteGtpuPeer;
import org.alcazar.pfcp.element.UeIpAddress;
import org.jspecify.annotations.Nullable;

/** What a dissector says of a message, drawn from its record, in no order. */
final class Facts {

    private final Map<String, List<String>> facts = new TreeMap<>();

    private Facts() {
    }

    static Map<String, List<String>> of(PfcpPdu pdu) {
        var facts = new Facts();
        facts.add("msg_type", pdu.message().messageType().value());
        facts.add("seqno", pdu.sequenceNumber());
        if (pdu.message().messageType().ofSession()) {
            facts.add("seid", "0x%016x".formatted(pdu.seid()));
        }
        facts.draw("", pdu.message());
        return facts.facts;
    }

    private void draw(String name, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case List<?> list -> list.forEach(element -> draw(name, element));
            case Cause cause -> add("cause", cause.value());
            case NodeId.Ipv4 node -> add("node_id_ipv4", node.address().getHostAddress());
            case NodeId.Fqdn node -> add("node_id_fqdn", node.name());
            case RemoteGtpuPeer peer when peer.ipv4() != null -> add("node_id_ipv4", peer.ipv4().getHostAddress());
            case FSeid end -> add("seid", "0x%016x".formatted(end.seid()));
            case FTeid.Assigned end -> add("f_teid.teid", "0x%08x".formatted(end.teid()));
            case UeIpAddress address when address.ipv4() != null -> add("ue_ip_addr_ipv4", address.ipv4().getHostAddress());
            case Integer number when name.startsWith("pdrId") -> add("pdr_id", number);
            case Long number when name.startsWith("farId") -> add("far_id", number);
            case Record group -> {
                for (var component : group.getClass().getRecordComponents()) {
                    draw(component.getName(), get(component, group));
                }
            }
            default -> {
            }
        }
    }

    private static @Nullable Object get(RecordComponent component, Record group) {
        try {
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void add(String name, Object value) {
        facts.computeIfAbsent(name, key -> new ArrayList<>()).add(value.toString());
    }
}
