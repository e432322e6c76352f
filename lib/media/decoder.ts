/** sharp (libvips) as it may be used on hostile pictures: only these readers, and one thread. SVG, PDF and what else it reads are never opened. */
import sharp from "sharp";

sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif", "VipsForeignLoadTiff"] });

export { sharp };
