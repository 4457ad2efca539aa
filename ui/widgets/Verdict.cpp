#include "ui/widgets/Verdict.h"

#include <QCoreApplication>

namespace numauth::ui {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Refuses:
        return QCoreApplication::translate("numauth::ui::Verdict", "Refused");
    case Verdict::NonCompliant:
        return QCoreApplication::translate("numauth::ui::Verdict", "Not compliant");
    case Verdict::CannotTell:
        return QCoreApplication::translate("numauth::ui::Verdict", "Cannot tell");
    case Verdict::Ok:
        return QCoreApplication::translate("numauth::ui::Verdict", "Passes");
    case Verdict::Information:
        break;
    }
    return QCoreApplication::translate("numauth::ui::Verdict", "Information");
}

} // namespace numauth::ui
