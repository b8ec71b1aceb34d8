// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import java.util.UUID;
import java.util.function.Supplier;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.ConfirmationDataResponse;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.strand.World;

/**
 * The functions that the AMF cannot register a UE without, watched for slowness and congestion: AUSF (with the UDM and the database's reading
 * behind it) and the UDM's context management (with its writing).
 */
public final class WatchedFunctions {

    private final World world;
    private final LoadControl load;

    private WatchedFunctions(World world, LoadControl load) {
        this.world = world;
        this.load = load;
    }

    public static NetworkFunctions of(NetworkFunctions functions, World world, LoadControl load) {
        var watch = new WatchedFunctions(world, load);
        return new NetworkFunctions(watch.new Authentication(functions.ausf()), functions.subscriberData(),
                watch.new ContextManagement(functions.contextManagement()), functions.policy(), functions.smfs(), functions.security(),
                functions.transferFailures());
    }

    private <R> R watch(Supplier<R> call) {
        long began = world.nanos();
        load.callBegins();
        boolean congested = true;
        try {
            var result = call.get();
            congested = false;
            return result;
        } catch (ProblemDetails problem) {
            congested = problem.cause() == Cause.NF_CONGESTION || problem.cause() == Cause.SYSTEM_FAILURE || problem.cause() == Cause.NETWORK_FAILURE;
            throw problem;
        } finally {
            load.callEnds(world.nanos() - began, congested);
        }
    }

    private void watch(Runnable call) {
        watch(() -> {
            call.run();
            return true;
        });
    }

    private final class Authentication implements UeAuthenticationService {

        private final UeAuthenticationService ausf;

        Authentication(UeAuthenticationService ausf) {
            this.ausf = ausf;
        }

        @Override
        public UeAuthenticationCtx authenticate(AuthenticationInfo info) {
            return watch(() -> ausf.authenticate(info));
        }

        @Override
        public ConfirmationDataResponse confirm5gAka(String authCtxId, ConfirmationData data) {
            return watch(() -> ausf.confirm5gAka(authCtxId, data));
        }
    }

    private final class ContextManagement implements UeContextManagementService {

        private final UeContextManagementService udm;

        ContextManagement(UeContextManagementService udm) {
            this.udm = udm;
        }

        @Override
        public void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration) {
            watch(() -> udm.amf3GppAccessRegistration(supi, registration));
        }

        @Override
        public void updateAmf3GppAccessRegistration(String supi, Amf3GppAccessRegistrationModification modification) {
            watch(() -> udm.updateAmf3GppAccessRegistration(supi, modification));
        }

        @Override
        public Amf3GppAccessRegistration getAmf3GppAccessRegistration(String supi) {
            return watch(() -> udm.getAmf3GppAccessRegistration(supi));
        }

        @Override
        public void smfRegistration(String supi, SmfRegistration registration) {
            watch(() -> udm.smfRegistration(supi, registration));
        }

        @Override
        public void smfDeregistration(String supi, int pduSessionId, UUID smfInstanceId) {
            watch(() -> udm.smfDeregistration(supi, pduSessionId, smfInstanceId));
        }
    }
}
