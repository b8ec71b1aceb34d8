// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.eps.TrafficFlowTemplate;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An EPS bearer of a session's (TS 23.401 §4.7.2).
 *
 * @param id 5 to 15
 * @param linked the default bearer of its PDN connection; its own identity if it is that
 * @param filters what it takes of the session's packets, a rule for each filter whose flow is the bearer; empty for a default bearer
 */
public record EpsBearer(int id, int linked, SessionContext session, List<QosRule> filters) {

    public EpsBearer {
        filters = List.copyOf(filters);
    }

    public static EpsBearer ofDefault(int id, SessionContext session) {
        return new EpsBearer(id, id, session, List.of());
    }

    public boolean isDefault() {
        return id == linked;
    }

    /** The filters that a traffic flow template gives a bearer; null if it is none of filters (TS 24.008 §10.5.6.12). */
    public static @Nullable List<QosRule> filters(int bearer, Octets tft) {
        TrafficFlowTemplate template;
        try {
            template = TrafficFlowTemplate.decode(tft);
        } catch (DecodeException e) {
            return null;
        }
        return switch (template.operation()) {
            case CREATE, REPLACE_FILTERS -> {
                var rules = new ArrayList<QosRule>(template.filters().size());
                for (var filter : template.filters()) {
                    rules.add(new QosRule(filter.filter().identifier(), QosRule.Operation.CREATE, false, List.of(filter.filter()),
                            filter.precedence(), new QosRule.Flow(bearer, false)));
                }
                yield rules.isEmpty() ? null : rules;
            }
            case NONE, DELETE, ADD_FILTERS, DELETE_FILTERS, NO_OPERATION, RESERVED -> null;
        };
    }
}
