// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Mei;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE is somewhere else (TS 29.274 §7.3.14).
 *
 * @param pgwAddress of its control plane; 4 or 16 octets
 * @param linkedEbi of the default bearer, which names the PDN connection
 * @param rest what a received message held beyond these
 */
public record ChangeNotificationRequest(@Nullable Imsi imsi, @Nullable Mei mei, @Nullable Indication indication, int ratType,
        @Nullable UserLocation userLocation, @Nullable Octets pgwAddress, @Nullable Integer linkedEbi,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<ChangeNotificationRequest> TABLE = Gtpv2Table.of(ChangeNotificationRequest::rest, t -> {
        var imsi = t.optional(Elements.IMSI, 0, ChangeNotificationRequest::imsi);
        var mei = t.optional(Elements.MEI, 0, ChangeNotificationRequest::mei);
        var indication = t.optional(Elements.INDICATION, 0, ChangeNotificationRequest::indication);
        var ratType = t.mandatory(Elements.RAT_TYPE, 0, ChangeNotificationRequest::ratType);
        var userLocation = t.optional(Elements.ULI, 0, ChangeNotificationRequest::userLocation);
        var pgwAddress = t.optional(Elements.IP_ADDRESS, 0, ChangeNotificationRequest::pgwAddress);
        var linkedEbi = t.optional(Elements.EBI, 0, ChangeNotificationRequest::linkedEbi);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                ChangeNotificationRequest::privateExtensions);
        return v -> new ChangeNotificationRequest(v.get(imsi), v.get(mei), v.get(indication), v.get(ratType), v.get(userLocation),
                v.get(pgwAddress), v.get(linkedEbi), v.get(privateExtensions), v.rest());
    });

    public ChangeNotificationRequest {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int ratType) {
        return new Builder(ratType);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.CHANGE_NOTIFICATION_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int ratType;
        private @Nullable Imsi imsi;
        private @Nullable Mei mei;
        private @Nullable Indication indication;
        private @Nullable UserLocation userLocation;
        private @Nullable Octets pgwAddress;
        private @Nullable Integer linkedEbi;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(int ratType) {
            this.ratType = ratType;
        }

        public Builder imsi(@Nullable Imsi value) {
            imsi = value;
            return this;
        }

        public Builder mei(@Nullable Mei value) {
            mei = value;
            return this;
        }

        public Builder indication(@Nullable Indication value) {
            indication = value;
            return this;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder pgwAddress(@Nullable Octets value) {
            pgwAddress = value;
            return this;
        }

        public Builder linkedEbi(@Nullable Integer value) {
            linkedEbi = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public ChangeNotificationRequest build() {
            return new ChangeNotificationRequest(imsi, mei, indication, ratType, userLocation, pgwAddress, linkedEbi, privateExtensions,
                    Rest.NONE);
        }
    }
}
