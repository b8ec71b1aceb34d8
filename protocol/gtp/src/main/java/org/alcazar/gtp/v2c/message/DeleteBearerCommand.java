// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UeTimeZone;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.jspecify.annotations.Nullable;

/**
 * The MME wants dedicated bearers to end (TS 29.274 §7.2.17.1).
 *
 * @param uliTimestamp seconds since 1900
 * @param sender the sender's end for the control plane
 * @param rest what a received message held beyond these
 */
public record DeleteBearerCommand(List<BearerContext> bearersToDelete, @Nullable UserLocation userLocation, @Nullable Long uliTimestamp,
        @Nullable UeTimeZone ueTimeZone, @Nullable FTeid sender, List<PrivateExtension> privateExtensions,
        Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<DeleteBearerCommand> TABLE = Gtpv2Table.of(DeleteBearerCommand::rest, t -> {
        var bearersToDelete = t.mandatoryList(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, DeleteBearerCommand::bearersToDelete);
        var userLocation = t.optional(Elements.ULI, 0, DeleteBearerCommand::userLocation);
        var uliTimestamp = t.optional(Elements.ULI_TIMESTAMP, 0, DeleteBearerCommand::uliTimestamp);
        var ueTimeZone = t.optional(Elements.UE_TIME_ZONE, 0, DeleteBearerCommand::ueTimeZone);
        var sender = t.optional(Elements.F_TEID, 0, DeleteBearerCommand::sender);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                DeleteBearerCommand::privateExtensions);
        return v -> new DeleteBearerCommand(v.get(bearersToDelete), v.get(userLocation), v.get(uliTimestamp), v.get(ueTimeZone),
                v.get(sender), v.get(privateExtensions), v.rest());
    });

    public DeleteBearerCommand {
        bearersToDelete = List.copyOf(bearersToDelete);
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(List<BearerContext> bearersToDelete) {
        return new Builder(bearersToDelete);
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.DELETE_BEARER_COMMAND.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final List<BearerContext> bearersToDelete;
        private @Nullable UserLocation userLocation;
        private @Nullable Long uliTimestamp;
        private @Nullable UeTimeZone ueTimeZone;
        private @Nullable FTeid sender;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder(List<BearerContext> bearersToDelete) {
            this.bearersToDelete = bearersToDelete;
        }

        public Builder userLocation(@Nullable UserLocation value) {
            userLocation = value;
            return this;
        }

        public Builder uliTimestamp(@Nullable Long value) {
            uliTimestamp = value;
            return this;
        }

        public Builder ueTimeZone(@Nullable UeTimeZone value) {
            ueTimeZone = value;
            return this;
        }

        public Builder sender(@Nullable FTeid value) {
            sender = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public DeleteBearerCommand build() {
            return new DeleteBearerCommand(bearersToDelete, userLocation, uliTimestamp, ueTimeZone, sender, privateExtensions, Rest.NONE);
        }
    }
}
