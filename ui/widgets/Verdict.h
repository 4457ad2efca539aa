#pragma once

#include <QMetaType>
#include <QString>

namespace numauth::ui {

/// What a mark, chip or banner says. Call sites map the verdict of their model to it.
/// The order is the order of badness, worst first.
enum class Verdict { Refuses, NonCompliant, CannotTell, Ok, Information };

/// The verdict in one or two words of the current language, as marks say it to a screen reader.
QString verdictWord(Verdict verdict);

} // namespace numauth::ui

Q_DECLARE_METATYPE(numauth::ui::Verdict)
