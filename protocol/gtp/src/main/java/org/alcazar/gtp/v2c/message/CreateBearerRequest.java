// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gateway wants bearers beside a default one (TS 29.274 §7.2.3).
 *
 * @param pti of the UE's request; absent where the network wants it
 * @param linkedEbi of the default bearer, which names the PDN connection
 * @param bearersToCreate their EBI is 0; F-TEID instance 0 is the S1-U end of the SGW, 1 the S5/S8-U end of the PGW
 * @param rest what a received message held beyond these
 */
public record CreateBearerRequest(@Nullable Integer pti, int linkedEbi, @Nullable Octets pco, List<BearerContext> bearersToCreate,
        @Nullable Octets changeReportingAction, @Nullable Indication indication, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<CreateBearerRequest> TABLE = Gtpv2Table.of(CreateBearerRequest::rest, t -> {
        var pti = t.optional(Elements.PROCEDURE_TRANSACTION_ID, 0, CreateBearerRequest::pti);
        var linkedEbi = t.mandatory(Elements.EBI, 0, CreateBearerRequest::linkedEbi);
        var pco = t.optional(Elements.PCO, 0, CreateBearerRequest::pco);
        var bearersToCreate = t.mandatoryList(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, CreateBearerRequest::bearersToCreate);
        var changeReportingAction = t.optional(Elements.CHANGE_REPORTING_ACTION, 0, CreateBearerRequest::changeReportingAction);
        var indication = t.optional(Elements.INDICATION, 0, CreateBearerRequest::indication);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                CreateBearerRequest::privateExtensions);
        return v -> new CreateBearerRequest(v.get(pti), v.get(linkedEbi), v.get(pco), v.get(bearersToCreate), v.get(changeReportingAction),
                v.get(indication), v.get(privateExtensions), v.rest());
    });

    public CreateBearerRequest {
        bearersToCreate = List.copyOf(bearersToCreate);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int linkedEbi, List<BearerContext> bearersToCreate) {
        return new Builder(linkedEbi, bearersToCreate);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CREATE_BEARER_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int linkedEbi;
        private final List<BearerContext> bearersToCreate;
        private @Nullable Integer pti;
        private @Nullable Octets pco;
        private @Nullable Octets changeReportingAction;
        private @Nullable Indication indication;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(int linkedEbi, List<BearerContext> bearersToCreate) {
            this.linkedEbi = linkedEbi;
            this.bearersToCreate = bearersToCreate;
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

        public CreateBearerRequest build() {
            return new CreateBearerRequest(pti, linkedEbi, pco, bearersToCreate, changeReportingAction, indication, privateExtensions,
                    Rest.NONE);
        }
    }
}
