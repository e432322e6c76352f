#!/usr/bin/env bash
# Draws the two sample clips of the case. They are committed; this is how they were made
# (ffmpeg with libx264 and libfreetype, fontconfig). Another ffmpeg draws the same pictures in other bytes.
set -euo pipefail
cd "$(dirname "$0")/documents"

font="$(fc-match -f '%{file}' 'DejaVu Sans:bold')"
sample="drawtext=fontfile=${font}:text=SAMPLE:fontsize=40:fontcolor=white:borderw=3:bordercolor=black:x=(w-text_w)/2:y=h-64"
clock="drawtext=fontfile=${font}:text='%{pts\:hms}':fontsize=18:fontcolor=white:borderw=2:bordercolor=black:x=16:y=16"

# Three scenes of 4 s, abstract and with movement, so that one sees where one has sought to:
# a light shape crossing a dusk plain; pale columns seen through a passing dark bar; a light sinking at dusk. Backgrounds are shaded,
# as hashes of flat colour are noise; the first scene rests for two seconds, as the re-upload begins in its second.
plain="gradients=s=640x360:r=25:d=4:c0=0x0f1a2b:c1=0x5a7390:x0=0:y0=0:x1=640:y1=300:nb_colors=2:speed=0.00001:seed=7,format=rgb24,drawbox=y=230:w=640:h=130:color=0x5d6b57:t=fill[back0];
  color=c=0xc7cdd4:s=150x64:r=25:d=4,format=rgb24[shape0];
  [back0][shape0]overlay=x='40+160*max(0,t-2)':y=182:eval=frame,drawbox=x=470:y=50:w=70:h=70:color=0xd9b36c:t=fill[scene0]"
columns="gradients=s=640x360:r=25:d=4:c0=0x4a3b2d:c1=0x8a735b:x0=640:y0=0:x1=0:y1=360:nb_colors=2:speed=0.00001:seed=7,format=rgb24,drawbox=x=30:y=40:w=90:h=320:color=0xd9d4c7:t=fill,
  drawbox=x=190:y=90:w=60:h=270:color=0xe8e3d6:t=fill,drawbox=x=330:y=20:w=120:h=340:color=0xcfc8b8:t=fill,drawbox=x=520:y=120:w=80:h=240:color=0xf0ebe0:t=fill[back1];
  color=c=0x2f3b2f:s=640x36:r=25:d=4,format=rgb24[shape1];
  [back1][shape1]overlay=x=0:y='250-50*t':eval=frame[scene1]"
dusk="gradients=s=640x360:r=25:d=4:c0=0xb0563f:c1=0x101214:x0=0:y0=0:x1=620:y1=120:nb_colors=2:speed=0.00001:seed=7,format=rgb24,drawbox=x=0:y=210:w=260:h=150:color=0x1c2022:t=fill,drawbox=x=430:y=120:w=210:h=240:color=0x5b4a44:t=fill[back2];
  color=c=0xe9ebee:s=60x60:r=25:d=4,format=rgb24[shape2];
  [back2][shape2]overlay=x='520-110*t':y='40+50*t':eval=frame,drawbox=x=60:y=280:w=140:h=10:color=0xe0a458:t=fill[scene2]"

ffmpeg -hide_banner -loglevel error -y -filter_complex_threads 1 \
  -f lavfi -i "sine=frequency=110:sample_rate=44100:duration=12" -f lavfi -i "anoisesrc=c=brown:r=44100:a=0.2:d=12:seed=7" \
  -filter_complex "${plain};${columns};${dusk};[scene0][scene1][scene2]concat=n=3:v=1:a=0,${clock},${sample},noise=alls=6:allf=t:all_seed=7,format=yuv420p[video];
    [0:a]volume=0.15[tone];[tone][1:a]amix=inputs=2:normalize=0[audio]" \
  -map "[video]" -map "[audio]" -c:v libx264 -preset slow -crf 25 -force_key_frames 0,4,8 -c:a aac -b:a 96k -t 12 \
  -metadata creation_time=2025-06-07T09:00:00Z -movflags +faststart -threads 1 -bitexact sample-video.mp4

# The same material as a re-upload would have it: its first second cut off, smaller, at a lower rate, without the times of the original.
ffmpeg -hide_banner -loglevel error -y -ss 1 -i sample-video.mp4 \
  -vf scale=480:-2 -c:v libx264 -preset slow -crf 33 -force_key_frames 0,3,7 -c:a aac -b:a 48k \
  -map_metadata -1 -movflags +faststart -threads 1 -bitexact sample-video-recycled.mp4
