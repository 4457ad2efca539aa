#pragma once

#include "models/cloud/RequestSigner.h"

#include <QWidget>

#include <optional>

namespace numauth::ui {

class CodeView;
class DockHead;
class Label;

/// The steps of the last signature: canonical request, string to sign, signature. Tokens stand as
/// fingerprints.
class SignaturePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePanel(QWidget *parent = nullptr);

    void show(const cloud::SignatureSteps &steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    std::optional<cloud::SignatureSteps> m_steps;
    DockHead *m_head;
    QList<Label *> m_titles;
    QList<CodeView *> m_views;
};

} // namespace numauth::ui
