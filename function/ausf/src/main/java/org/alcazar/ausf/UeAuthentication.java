// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.Av5gAka;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.udm.AuthEvent;
import org.alcazar.sbi.udm.AuthType;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.sbi.udm.AuthenticationInfoResult;
import org.alcazar.sbi.udm.Av5GHeAka;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.strand.World;

/** Nausf_UEAuthentication by 5G AKA (TS 29.509 §5.2.2.2.2; the numbered steps are those of TS 33.501 §6.1.3.2.0). */
final class UeAuthentication implements UeAuthenticationService {

    private final World world;
    private final NudmUeAuthenticationService udm;
    private final UUID instanceId;
    private final Map<String, ServingNetworkName> servingNetworks;
    private final AuthenticationContexts contexts;
    private final AnchorKeys anchors;
    private final Consumer<AusfEvent> events;

    UeAuthentication(World world, NudmUeAuthenticationService udm, AusfSettings settings, AuthenticationContexts contexts,
            AnchorKeys anchors, Consumer<AusfEvent> events) {
        this.world = world;
        this.udm = udm;
        this.instanceId = settings.instanceId();
        this.servingNetworks = settings.servingNetworks().stream().map(PlmnId::servingNetworkName)
                .collect(Collectors.toUnmodifiableMap(name -> name, ServingNetworkName::new));
        this.contexts = contexts;
        this.anchors = anchors;
        this.events = events;
    }

    @Override
    public UeAuthenticationCtx authenticate(AuthenticationInfo info) {
        // §6.1.2: the AUSF makes sure that the serving network is entitled to its name.
        var network = servingNetworks.get(info.servingNetworkName());
        if (network == null) {
            events.accept(AusfEvent.NETWORK_REFUSED);
            throw new ProblemDetails(Cause.SERVING_NETWORK_NOT_AUTHORIZED);
        }
        var result = vector(info);
        return switch (result.authenticationVector()) {
            case Av5GHeAka vector -> {
                // Steps 3 to 5: XRES* and K_AUSF stay here, HXRES* goes.
                var hxresStar = KeyDerivation5g.hresStar(vector.rand(), vector.xresStar());
                var id = contexts.put(new AuthenticationContext(result.supi(), network, vector.xresStar(), vector.kausf(),
                        result.securityPolicy()));
                events.accept(AusfEvent.CHALLENGED);
                yield UeAuthenticationCtx.fiveGAka(new Av5gAka(vector.rand(), vector.autn(), hxresStar), id, network.value());
            }
        };
    }

    private AuthenticationInfoResult vector(AuthenticationInfo info) {
        try {
            return udm.generateAuthData(info.supiOrSuci(),
                    new AuthenticationInfoRequest(info.servingNetworkName(), instanceId, info.resynchronizationInfo()));
        } catch (ProblemDetails e) {
            events.accept(AusfEvent.NO_VECTOR);
            throw e;
        }
    }

    @Override
    public ConfirmationDataResponse confirm5gAka(String authCtxId, ConfirmationData data) {
        try (var context = contexts.take(authCtxId); var resStar = Secret.of(data.resStar())) {
            if (context == null) {
                events.accept(AusfEvent.NO_CONTEXT);
                throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
            }
            // Steps 10 and 11; the home network is told either way (§6.1.4.1a).
            boolean success = context.xresStar().sameAs(resStar);
            events.accept(success ? AusfEvent.AUTHENTICATED : AusfEvent.WRONG_RES_STAR);
            udm.confirmAuth(context.supi(),
                    new AuthEvent(instanceId, success, world.now(), AuthType.FIVE_G_AKA, context.servingNetwork().value()));
            if (success) {
                anchors.put(context.supi(), context.kausf());
            }
            return success
                    ? new ConfirmationDataResponse(AuthResult.AUTHENTICATION_SUCCESS, context.supi(),
                            KeyDerivation5g.kSeaf(context.kausf(), context.servingNetwork()), context.securityPolicy())
                    : ConfirmationDataResponse.FAILURE;
        }
    }
}
