#pragma once

#include "models/cloud/RequestSigner.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace numauth::ui {

class CodeView;
class Label;
class ValueCompare;

/// The steps of the last signature: canonical request, string to sign, signature. Tokens stand as
/// fingerprints. Under them a box for one's own value.
class SignaturePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePanel(QWidget *parent = nullptr);

    void show(const cloud::SignatureSteps &steps, cloud::SignatureAlgorithm algorithm);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    std::optional<cloud::SignatureSteps> m_steps;
    QList<Label *> m_titles;
    QList<CodeView *> m_views;
    QList<QToolButton *> m_copies;
    ValueCompare *m_compare;
};

} // namespace numauth::ui
