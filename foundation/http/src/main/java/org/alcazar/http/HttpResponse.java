// SPDX-License-Identifier: Apache-2.0
package org.alcazar.http;

import java.util.Map;
import org.alcazar.wire.Octets;

/**
 * An answer.
 *
 * @param status 200 to 599
 * @param headers beside the length, which follows from the body; by their names in small letters
 */
public record HttpResponse(int status, Map<String, String> headers, Octets body) {

    public HttpResponse {
        headers = Map.copyOf(headers);
    }
}
