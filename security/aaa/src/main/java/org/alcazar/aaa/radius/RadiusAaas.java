// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.aaa.AaaCommands;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.aaa.DnAaa;
import org.alcazar.aaa.DnAaas;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.jspecify.annotations.Nullable;

/** The DN-AAA servers that are spoken to by RADIUS. Until it is started none answers. */
public final class RadiusAaas implements DnAaas, AutoCloseable {

    private final RadiusSettings settings;
    private final World world;
    private final AaaEvents events;
    private final Map<String, RadiusDnAaa> byName = new LinkedHashMap<>();
    private @Nullable DynamicAuthorization dynamic;

    public RadiusAaas(RadiusSettings settings, World world, AaaEvents events) {
        this.settings = settings;
        this.world = world;
        this.events = events;
        for (var aaa : settings.aaas()) {
            byName.put(aaa.name(), new RadiusDnAaa(settings, aaa, world, events));
        }
    }

    /**
     * Begins to speak.
     *
     * @param commands takes what servers want of their own accord
     * @return where they are heard; null if nowhere
     * @throws IOException if an address can't be bound; the carrier's own words
     */
    public @Nullable InetSocketAddress start(DatagramCarrier carrier, AaaCommands commands) throws IOException {
        for (var aaa : byName.values()) {
            aaa.start(carrier, settings.local());
        }
        var at = settings.dynamicAuthorization();
        if (at == null) {
            return null;
        }
        dynamic = new DynamicAuthorization(List.copyOf(byName.values()), settings.nasIdentifier(), commands, world, events);
        return dynamic.start(carrier, at);
    }

    @Override
    public @Nullable DnAaa named(String name) {
        return byName.get(name);
    }

    @Override
    public void close() {
        if (dynamic != null) {
            dynamic.close();
        }
        byName.values().forEach(RadiusDnAaa::close);
    }
}
