// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.net.URI;
import java.util.function.Function;
import org.alcazar.sbi.hss.CancelLocationCallback;
import org.alcazar.sbi.hss.CancelLocationRequest;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.strand.World;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.MmeRegistration;
import org.alcazar.udm.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an AMF or an MME that a UE is not its any more, in a turn of its own: whoever caused it may be that node, and must not wait for
 * itself.
 */
public final class FormerNodes {

    private static final Logger LOG = LoggerFactory.getLogger(FormerNodes.class);

    private final World world;
    private final Events events;
    private final Function<? super URI, ? extends @Nullable DeregistrationCallback> amfs;
    private final Function<? super URI, ? extends @Nullable CancelLocationCallback> mmes;

    public FormerNodes(World world, Events events, Function<? super URI, ? extends @Nullable DeregistrationCallback> amfs,
            Function<? super URI, ? extends @Nullable CancelLocationCallback> mmes) {
        this.world = world;
        this.events = events;
        this.amfs = amfs;
        this.mmes = mmes;
    }

    /** Tells an AMF (TS 29.503 §5.3.2.3). */
    public void tell(Amf3GppAccessRegistration amf, String supi, DeregistrationReason reason) {
        world.turn(() -> {
            try {
                var callback = amfs.apply(amf.deregCallbackUri());
                if (callback != null) {
                    callback.deregistrationNotification(supi, new DeregistrationData(reason));
                    events.count(UdmEvent.AMF_NOTIFIED);
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warn("the AMF at {} does not take a notification: {}", amf.deregCallbackUri(), e.getMessage());
            }
            events.count(UdmEvent.AMF_NOT_REACHED);
        });
    }

    /** Tells an MME (TS 29.272 §5.2.1.2). */
    public void tell(MmeRegistration mme, String supi, CancellationType type) {
        world.turn(() -> {
            try {
                var callback = mmes.apply(mme.cancelLocationUri());
                if (callback != null) {
                    callback.cancelLocation(new CancelLocationRequest(Subscriber.imsi(supi), type));
                    events.count(UdmEvent.MME_NOTIFIED);
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warn("the MME {} does not take a notification: {}", mme.originHost(), e.getMessage());
            }
            events.count(UdmEvent.MME_NOT_REACHED);
        });
    }
}
