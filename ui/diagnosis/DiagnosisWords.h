#pragma once

#include "models/diagnosis/Diagnosis.h"
#include "ui/widgets/Verdict.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::ui {

/// How the place words and colours what the model found.
class DiagnosisWords
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::DiagnosisWords)

public:
    static QString likelihood(const diagnosis::Diagnosis &diagnosis);
    /// 0 to 3 bars.
    static int bars(const diagnosis::Diagnosis &diagnosis);
    static Verdict verdict(Severity severity);
    static Verdict verdict(const diagnosis::Diagnosis &diagnosis);
    static Verdict verdict(diagnosis::EventMeaning::Kind kind);
    static QString layer(const diagnosis::LogEvent &event, diagnosis::Layer layer);
    static QString vendor(diagnosis::Vendor vendor);
};

} // namespace numauth::ui
