//! The head of the start page, with a drawing of an oxygenator: fibres that pass through a
//! membrane.

use content::Route;
use leptos::prelude::*;

use crate::{components::basics::Link, data::Frame};

/// The head of the start page: the network's name, its mission, and links to research and events.
#[component]
pub fn Hero(
    /// The mission.
    children: Children,
) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    view! {
        <section class="hero" aria-labelledby="hero-title">
            <Passage />
            <div class="wrap">
                <p class="over">"Our mission"</p>
                <h1 id="hero-title">{move || frame.with(|frame| frame.name.clone())}</h1>
                <div class="lead">{children()}</div>
                <div class="actions">
                    <Link to=Route::Research class="button">
                        "See our research"
                    </Link>
                    <Link to=Route::Events class="button button-quiet">
                        "Meetings"
                    </Link>
                </div>
            </div>
        </section>
    }
}

/// Venous blood on the left, the membrane, arterial blood on the right.
#[component]
fn Passage() -> impl IntoView {
    view! {
        <svg
            class="hero-art"
            viewBox="0 0 1440 560"
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
            focusable="false"
        >
            <defs>
                <linearGradient id="passage" gradientUnits="userSpaceOnUse" x1="0" x2="1440" y1="0" y2="0">
                    <stop class="stop-venous" offset=".56" />
                    <stop class="stop-mix" offset=".66" />
                    <stop class="stop-arterial" offset=".74" />
                </linearGradient>
            </defs>
            <g stroke="url(#passage)">
                <path class="fibres fibres-faint" d=FAINT />
                <path class="fibres fibres-mid" d=MID />
                <path class="fibres fibres-strong" d=STRONG />
                <path class="cells" d=CELLS />
                <path class="cells cells-late" d=LATE_CELLS />
            </g>
            <path class="membrane" d=MEMBRANE />
        </svg>
    }
}

// Each fibre is one curve: in from the left, straight through the membrane, out to the right.
const FAINT: &str = "M-20-14C360-14 547 228 864 228H1008C1152 228 1238-103 1460-103\
     M-20 39C360 39 547 239 864 239H1008C1152 239 1238-22 1460-22\
     M-20 133C360 133 547 255 864 255H1008C1152 255 1238 95 1460 95\
     M-20 186C360 186 547 266 864 266H1008C1152 266 1238 175 1460 175\
     M-20 277C360 277 547 282 864 282H1008C1152 282 1238 287 1460 287\
     M-20 335C360 335 547 294 864 294H1008C1152 294 1238 380 1460 380\
     M-20 422C360 422 547 309 864 309H1008C1152 309 1238 497 1460 497\
     M-20 482C360 482 547 321 864 321H1008C1152 321 1238 580 1460 580\
     M-20 575C360 575 547 336 864 336H1008C1152 336 1238 686 1460 686";
const MID: &str = "M-20-32C360-32 547 224 864 224H1008C1152 224 1238-135 1460-135\
     M-20-3C360-3 547 232 864 232H1008C1152 232 1238-72 1460-72\
     M-20 67C360 67 547 243 864 243H1008C1152 243 1238 18 1460 18\
     M-20 113C360 113 547 251 864 251H1008C1152 251 1238 76 1460 76\
     M-20 161C360 161 547 259 864 259H1008C1152 259 1238 118 1460 118\
     M-20 210C360 210 547 270 864 270H1008C1152 270 1238 215 1460 215\
     M-20 258C360 258 547 278 864 278H1008C1152 278 1238 264 1460 264\
     M-20 288C360 288 547 286 864 286H1008C1152 286 1238 318 1460 318\
     M-20 359C360 359 547 297 864 297H1008C1152 297 1238 404 1460 404\
     M-20 396C360 396 547 305 864 305H1008C1152 305 1238 464 1460 464\
     M-20 447C360 447 547 313 864 313H1008C1152 313 1238 516 1460 516\
     M-20 498C360 498 547 325 864 325H1008C1152 325 1238 604 1460 604\
     M-20 552C360 552 547 332 864 332H1008C1152 332 1238 662 1460 662\
     M-20 592C360 592 547 340 864 340H1008C1152 340 1238 718 1460 718";
const STRONG: &str = "M-20-60C360-60 547 220 864 220H1008C1152 220 1238-162 1460-162\
     M-20 18C360 18 547 235 864 235H1008C1152 235 1238-45 1460-45\
     M-20 82C360 82 547 247 864 247H1008C1152 247 1238 36 1460 36\
     M-20 180C360 180 547 263 864 263H1008C1152 263 1238 150 1460 150\
     M-20 228C360 228 547 274 864 274H1008C1152 274 1238 239 1460 239\
     M-20 322C360 322 547 290 864 290H1008C1152 290 1238 349 1460 349\
     M-20 386C360 386 547 301 864 301H1008C1152 301 1238 438 1460 438\
     M-20 473C360 473 547 317 864 317H1008C1152 317 1238 542 1460 542\
     M-20 516C360 516 547 328 864 328H1008C1152 328 1238 635 1460 635";
const CELLS: &str = "M-20-32C360-32 547 224 864 224H1008C1152 224 1238-135 1460-135\
     M-20 39C360 39 547 239 864 239H1008C1152 239 1238-22 1460-22\
     M-20 133C360 133 547 255 864 255H1008C1152 255 1238 95 1460 95\
     M-20 210C360 210 547 270 864 270H1008C1152 270 1238 215 1460 215\
     M-20 288C360 288 547 286 864 286H1008C1152 286 1238 318 1460 318\
     M-20 386C360 386 547 301 864 301H1008C1152 301 1238 438 1460 438\
     M-20 473C360 473 547 317 864 317H1008C1152 317 1238 542 1460 542\
     M-20 552C360 552 547 332 864 332H1008C1152 332 1238 662 1460 662";
const LATE_CELLS: &str = "M-20-3C360-3 547 232 864 232H1008C1152 232 1238-72 1460-72\
     M-20 82C360 82 547 247 864 247H1008C1152 247 1238 36 1460 36\
     M-20 180C360 180 547 263 864 263H1008C1152 263 1238 150 1460 150\
     M-20 258C360 258 547 278 864 278H1008C1152 278 1238 264 1460 264\
     M-20 335C360 335 547 294 864 294H1008C1152 294 1238 380 1460 380\
     M-20 422C360 422 547 309 864 309H1008C1152 309 1238 497 1460 497\
     M-20 498C360 498 547 325 864 325H1008C1152 325 1238 604 1460 604\
     M-20 592C360 592 547 340 864 340H1008C1152 340 1238 718 1460 718";
const MEMBRANE: &str = "\
     M864 210v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140m12-140v140";
