#include "models/consent/code/PlatformConstants.h"

#include <array>
#include <string_view>

namespace numauth::consent {

namespace {

template<class Number>
struct Constant
{
    std::string_view path;
    Number value;
};

// Values from the Android SDK reference (android.graphics.Color, android.view.Gravity, …).
constexpr std::array colors{
    Constant<std::uint32_t>{"Color.BLACK", 0xff000000u},
    Constant<std::uint32_t>{"Color.DKGRAY", 0xff444444u},
    Constant<std::uint32_t>{"Color.GRAY", 0xff888888u},
    Constant<std::uint32_t>{"Color.LTGRAY", 0xffccccccu},
    Constant<std::uint32_t>{"Color.WHITE", 0xffffffffu},
    Constant<std::uint32_t>{"Color.RED", 0xffff0000u},
    Constant<std::uint32_t>{"Color.GREEN", 0xff00ff00u},
    Constant<std::uint32_t>{"Color.BLUE", 0xff0000ffu},
    Constant<std::uint32_t>{"Color.YELLOW", 0xffffff00u},
    Constant<std::uint32_t>{"Color.CYAN", 0xff00ffffu},
    Constant<std::uint32_t>{"Color.MAGENTA", 0xffff00ffu},
    Constant<std::uint32_t>{"Color.TRANSPARENT", 0x00000000u},
};

constexpr std::array constants{
    Constant<int>{"Gravity.NO_GRAVITY", 0},
    Constant<int>{"Gravity.CENTER_HORIZONTAL", 1},
    Constant<int>{"Gravity.LEFT", 3},
    Constant<int>{"Gravity.RIGHT", 5},
    Constant<int>{"Gravity.CENTER_VERTICAL", 16},
    Constant<int>{"Gravity.CENTER", 17},
    Constant<int>{"Gravity.TOP", 48},
    Constant<int>{"Gravity.BOTTOM", 80},
    Constant<int>{"Gravity.START", 8388611},
    Constant<int>{"Gravity.END", 8388613},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED", -1},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_LANDSCAPE", 0},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_PORTRAIT", 1},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_USER", 2},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_BEHIND", 3},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_SENSOR", 4},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_NOSENSOR", 5},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_SENSOR_LANDSCAPE", 6},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_SENSOR_PORTRAIT", 7},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_REVERSE_LANDSCAPE", 8},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_REVERSE_PORTRAIT", 9},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_FULL_SENSOR", 10},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_USER_LANDSCAPE", 11},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_USER_PORTRAIT", 12},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_FULL_USER", 13},
    Constant<int>{"ActivityInfo.SCREEN_ORIENTATION_LOCKED", 14},
    Constant<int>{"View.SYSTEM_UI_FLAG_VISIBLE", 0},
    Constant<int>{"View.SYSTEM_UI_FLAG_LOW_PROFILE", 1},
    Constant<int>{"View.SYSTEM_UI_FLAG_HIDE_NAVIGATION", 2},
    Constant<int>{"View.SYSTEM_UI_FLAG_FULLSCREEN", 4},
    Constant<int>{"View.SYSTEM_UI_FLAG_LAYOUT_STABLE", 256},
    Constant<int>{"View.SYSTEM_UI_FLAG_LAYOUT_HIDE_NAVIGATION", 512},
    Constant<int>{"View.SYSTEM_UI_FLAG_LAYOUT_FULLSCREEN", 1024},
    Constant<int>{"View.SYSTEM_UI_FLAG_IMMERSIVE", 2048},
    Constant<int>{"View.SYSTEM_UI_FLAG_IMMERSIVE_STICKY", 4096},
    Constant<int>{"View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR", 8192},
    Constant<int>{"ScaleType.MATRIX", 0},
    Constant<int>{"ScaleType.FIT_XY", 1},
    Constant<int>{"ScaleType.FIT_START", 2},
    Constant<int>{"ScaleType.FIT_CENTER", 3},
    Constant<int>{"ScaleType.FIT_END", 4},
    Constant<int>{"ScaleType.CENTER", 5},
    Constant<int>{"ScaleType.CENTER_CROP", 6},
    Constant<int>{"ScaleType.CENTER_INSIDE", 7},
    Constant<int>{"LayoutParams.MATCH_PARENT", -1},
    Constant<int>{"LayoutParams.FILL_PARENT", -1},
    Constant<int>{"LayoutParams.WRAP_CONTENT", -2},
    Constant<int>{"RelativeLayout.CENTER_IN_PARENT", 13},
    Constant<int>{"RelativeLayout.CENTER_HORIZONTAL", 14},
    Constant<int>{"RelativeLayout.CENTER_VERTICAL", 15},
    Constant<int>{"RelativeLayout.ALIGN_PARENT_LEFT", 9},
    Constant<int>{"RelativeLayout.ALIGN_PARENT_TOP", 10},
    Constant<int>{"RelativeLayout.ALIGN_PARENT_RIGHT", 11},
    Constant<int>{"RelativeLayout.ALIGN_PARENT_BOTTOM", 12},
};

/// The last two parts of a qualified name decide: `android.graphics.Color.RED`.
template<class Number, size_t Size>
std::optional<Number> find(const std::array<Constant<Number>, Size> &table, const QString &path)
{
    const qsizetype last = path.lastIndexOf(QLatin1Char('.'));
    const qsizetype before = last > 0 ? path.lastIndexOf(QLatin1Char('.'), last - 1) : -1;
    const QString tail = path.mid(before + 1);
    for (const Constant<Number> &constant : table) {
        if (tail == QLatin1StringView(constant.path.data(), qsizetype(constant.path.size())))
            return constant.value;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::uint32_t> platformColor(const QString &path)
{
    return find(colors, path);
}

std::optional<int> platformConstant(const QString &path)
{
    return find(constants, path);
}

} // namespace numauth::consent
