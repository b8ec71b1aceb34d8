// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;

/** What gateways are answered that want something of bearers: a cause for each bearer, and one for all (TS 29.274 §7.2.4, §7.2.10.2, §7.2.16). */
public final class BearerAnswers {

    private BearerAnswers() {
    }

    /** Nothing of what is wanted is done. */
    public static Gtpv2Message refusal(Gtpv2Message request, int value) {
        var cause = Cause.of(value);
        return switch (request) {
            case CreateBearerRequest create -> CreateBearerResponse.builder(cause).bearers(refused(create.bearersToCreate(), cause)).build();
            case UpdateBearerRequest update -> UpdateBearerResponse.builder(cause).bearers(refused(update.bearersToUpdate(), cause)).build();
            case DeleteBearerRequest delete -> DeleteBearerResponse.builder(cause).linkedEbi(delete.linkedEbi())
                    .bearers(delete.ebis().stream().map(ebi -> BearerContext.of(ebi, cause, List.of())).toList()).build();
            case Gtpv2Message other -> throw new IllegalArgumentException("no gateway is refused a " + other.getClass().getSimpleName());
        };
    }

    private static List<BearerContext> refused(List<BearerContext> bearers, Cause cause) {
        return bearers.stream().map(bearer -> BearerContext.of(bearer.ebi(), cause, List.of())).toList();
    }

    /** For all bearers together: accepted, accepted in part, or why the first was refused. */
    static Cause overall(List<BearerContext> bearers) {
        var causes = bearers.stream().map(BearerContext::cause).filter(cause -> cause != null && !cause.isAcceptance()).toList();
        return causes.isEmpty() ? Cause.of(Cause.REQUEST_ACCEPTED)
                : causes.size() < bearers.size() ? Cause.of(Cause.REQUEST_ACCEPTED_PARTIALLY) : causes.getFirst();
    }
}
