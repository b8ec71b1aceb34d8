// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.HandoverType;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a decoded message says, under the names that the dissector of the shared vectors gives it, in wire order. */
final class Facts {

    private final Map<String, List<String>> found = new TreeMap<>();

    private Facts() {
    }

    static Map<String, List<String>> of(S1apMessage message) {
        var facts = new Facts();
        facts.visit("", message);
        return facts.found;
    }

    private void visit(String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case Residue residue -> { }
            case MmeUeS1apId id -> add("MME_UE_S1AP_ID", Long.toString(id.value()));
            case EnbUeS1apId id -> add("ENB_UE_S1AP_ID", Long.toString(id.value()));
            case PlmnIdentity plmn when name.equals("plmnIdentity") -> add("pLMNidentity", plmn.octets().toHex());
            case PlmnIdentity elsewhere -> { }
            case Gummei gummei -> { } // its network goes by another name
            case SecurityKey key when name.equals("securityKey") -> add("SecurityKey", Octets.of(key.secret().reveal()).toHex());
            case SecurityKey nextHop -> { }
            case CauseRadioNetwork cause -> add("radioNetwork", cause);
            case CauseNas cause -> add("nas", cause);
            case CauseMisc cause -> add("misc", cause);
            case HandoverType type -> add("HandoverType", type);
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
            case "tac" -> add("tAC", value.toString());
            case "mmeName" -> add("MMEname", value.toString());
            case "enbName" -> add("ENBname", value.toString());
            default -> { }
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
