#!/usr/bin/env bash
# Draws the two sample clips of the case. They are committed; this is how they were made (ffmpeg with libx264 and libfreetype).
set -euo pipefail
cd "$(dirname "$0")/documents"
font="$(fc-match -f '%{file}' 'DejaVu Sans:bold')"
sample="drawtext=fontfile=${font}:text=SAMPLE:fontsize=44:fontcolor=white:borderw=3:bordercolor=black:x=(w-text_w)/2:y=h-80"

ffmpeg -hide_banner -loglevel error -y \
  -f lavfi -i "color=c=0x24354a:s=640x360:r=25:d=4,drawbox=x=0:y=230:w=640:h=130:color=0x5d6b57:t=fill,drawbox=x='60+40*t':y=180:w=150:h=80:color=0xc7cdd4:t=fill" \
  -f lavfi -i "color=c=0xd9d4c7:s=640x360:r=25:d=4,drawgrid=w=80:h=360:t=24:c=0x6f5a46,drawbox=x=0:y='300-20*t':w=640:h=30:color=0x2f3b2f:t=fill" \
  -f lavfi -i "color=c=0x101214:s=640x360:r=25:d=4,drawgrid=w=106:h=90:t=30:c=0x8a3b2e,drawbox=x='480-60*t':y=60:w=90:h=240:color=0xe9ebee:t=fill" \
  -f lavfi -i "anoisesrc=c=brown:r=44100:a=0.05:d=12" \
  -filter_complex "[0:v][1:v][2:v]concat=n=3:v=1:a=0,${sample},format=yuv420p[v]" -map "[v]" -map 3:a \
  -c:v libx264 -preset slow -crf 26 -g 100 -c:a aac -b:a 64k -shortest -t 12 \
  -metadata creation_time=2025-06-07T09:00:00Z -movflags +faststart sample-video.mp4

ffmpeg -hide_banner -loglevel error -y -ss 1 -i sample-video.mp4 -vf scale=480:-2 -c:v libx264 -preset slow -crf 32 -c:a aac -b:a 48k \
  -map_metadata -1 -movflags +faststart sample-video-recycled.mp4
