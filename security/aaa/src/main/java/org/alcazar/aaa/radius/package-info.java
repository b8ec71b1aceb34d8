// SPDX-License-Identifier: Apache-2.0
/** DN-AAA servers by RADIUS (TS 29.561 §11): the client, and the dynamic authorization server (RFC 5176). */
@NullMarked
package org.alcazar.aaa.radius;

import org.jspecify.annotations.NullMarked;
