// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gateway wants bearers to have another QoS, or to carry other traffic (TS 29.274 §7.2.15).
 *
 * @param bearersToUpdate with a traffic flow template or a QoS where these change
 * @param pti of the UE's request; absent where the network wants it
 * @param ambr in kbit/s, of all of the PDN connection that is not guaranteed
 * @param rest what a received message held beyond these
 */
public record UpdateBearerRequest(List<BearerContext> bearersToUpdate, @Nullable Integer pti, @Nullable Octets pco, Ambr ambr,
        @Nullable Octets changeReportingAction, @Nullable Indication indication, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<UpdateBearerRequest> TABLE = Gtpv2Table.of(UpdateBearerRequest::rest, t -> {
        var bearersToUpdate = t.mandatoryList(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, UpdateBearerRequest::bearersToUpdate);
        var pti = t.optional(Elements.PROCEDURE_TRANSACTION_ID, 0, UpdateBearerRequest::pti);
        var pco = t.optional(Elements.PCO, 0, UpdateBearerRequest::pco);
        var ambr = t.mandatory(Elements.AMBR, 0, UpdateBearerRequest::ambr);
        var changeReportingAction = t.optional(Elements.CHANGE_REPORTING_ACTION, 0, UpdateBearerRequest::changeReportingAction);
        var indication = t.optional(Elements.INDICATION, 0, UpdateBearerRequest::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                UpdateBearerRequest::privateExtensions);
        return v -> new UpdateBearerRequest(v.get(bearersToUpdate), v.get(pti), v.get(pco), v.get(ambr), v.get(changeReportingAction),
                v.get(indication), v.get(privateExtensions), v.rest());
    });

    public UpdateBearerRequest {
        bearersToUpdate = List.copyOf(bearersToUpdate);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(List<BearerContext> bearersToUpdate, Ambr ambr) {
        return new Builder(bearersToUpdate, ambr);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.UPDATE_BEARER_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final List<BearerContext> bearersToUpdate;
        private final Ambr ambr;
        private @Nullable Integer pti;
        private @Nullable Octets pco;
        private @Nullable Octets changeReportingAction;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(List<BearerContext> bearersToUpdate, Ambr ambr) {
            this.bearersToUpdate = bearersToUpdate;
            this.ambr = ambr;
        }

        public Builder pti(@Nullable Integer value) {
            pti = value;
            return this;
        }

        public Builder pco(@Nullable Octets value) {
            pco = value;
            return this;
        }

        public Builder changeReportingAction(@Nullable Octets value) {
            changeReportingAction = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public UpdateBearerRequest build() {
            return new UpdateBearerRequest(bearersToUpdate, pti, pco, ambr, changeReportingAction, indication, privateExtensions,
                    Rest.NONE);
        }
    }
}
