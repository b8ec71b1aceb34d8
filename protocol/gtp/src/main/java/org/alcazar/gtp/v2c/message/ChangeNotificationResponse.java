// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The gateway has taken note of where the UE is (TS 29.274 §7.3.15).
 *
 * @param changeReportingAction what it wants to hear from now on
 * @param rest what a received message held beyond these
 */
public record ChangeNotificationResponse(@Nullable Imsi imsi, @Nullable Mei mei, Cause cause, @Nullable Octets changeReportingAction,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ChangeNotificationResponse> TABLE = Gtpv2Table.of(ChangeNotificationResponse::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, ChangeNotificationResponse::imsi);
        var mei = t.optional(Elements.MEI, 0, ChangeNotificationResponse::mei);
        var cause = t.mandatory(Elements.CAUSE, 0, ChangeNotificationResponse::cause);
        var changeReportingAction = t.optional(Elements.CHANGE_REPORTING_ACTION, 0, ChangeNotificationResponse::changeReportingAction);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ChangeNotificationResponse::privateExtensions);
        return v -> new ChangeNotificationResponse(v.get(imsi), v.get(mei), v.get(cause), v.get(changeReportingAction),
                v.get(privateExtensions), v.rest());
    });

    public ChangeNotificationResponse {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(Cause cause) {
        return new Builder(cause);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CHANGE_NOTIFICATION_RESPONSE.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final Cause cause;
        private @Nullable Imsi imsi;
        private @Nullable Mei mei;
        private @Nullable Octets changeReportingAction;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(Cause cause) {
            this.cause = cause;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder mei(@Nullable Mei value) {
            mei = value;
            return this;
        }

        public Builder changeReportingAction(@Nullable Octets value) {
            changeReportingAction = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ChangeNotificationResponse build() {
            return new ChangeNotificationResponse(imsi, mei, cause, changeReportingAction, privateExtensions, Rest.NONE);
        }
    }
}
